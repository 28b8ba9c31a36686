package io.monomorph.processor.validate;

import io.monomorph.processor.model.Site;
import io.monomorph.processor.write.ServicesWriter;
import java.util.Map;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.ProvidesDirective;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * A named module says itself what it provides: there the services file does nothing. Asked only
 * when processing is over, since earlier the directives do not know the generated classes.
 */
public final class ModuleRules {
  private final Elements elements;

  public ModuleRules(Elements elements) {
    this.elements = elements;
  }

  /**
   * Checks that each provider is provided.
   *
   * @param providers their names, with their declarations
   */
  public void check(Map<String, TypeElement> providers, Report report) {
    providers.forEach(
        (provider, type) -> {
          ModuleElement module = elements.getModuleOf(type);
          if (module != null && !module.isUnnamed() && !isProvided(module, provider)) {
            report.add(
                Message.MODULE_MISSING_PROVIDES,
                Site.of(type),
                module.getQualifiedName(),
                type.getSimpleName(),
                ServicesWriter.SERVICE,
                provider);
          }
        });
  }

  private static boolean isProvided(ModuleElement module, String provider) {
    for (ProvidesDirective provides : ElementFilter.providesIn(module.getDirectives())) {
      if (provides.getService().getQualifiedName().contentEquals(ServicesWriter.SERVICE)
          && provides.getImplementations().stream()
              .anyMatch(type -> type.getQualifiedName().contentEquals(provider))) {
        return true;
      }
    }
    return false;
  }
}
