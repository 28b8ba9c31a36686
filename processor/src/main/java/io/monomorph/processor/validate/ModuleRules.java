package io.monomorph.processor.validate;

import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.Site;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.read.JavaTypes;
import java.util.Map;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.ProvidesDirective;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
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
                Names.SERVICE,
                provider);
          }
        });
  }

  /** Checks that other modules can name the cores of a backend which all may name. */
  public void checkExports(BackendModel backend, JavaTypes types, Report report) {
    ModuleElement module = elements.getModuleOf(backend.type());
    if (module == null || module.isUnnamed()) {
      return;
    }
    for (DTypeModel dtype : backend.dtypes()) {
      TypeMirror core = backend.coreOf(dtype);
      types
          .element(core)
          .filter(element -> types.isPublic(core) && module.equals(elements.getModuleOf(element)))
          .filter(element -> !isExported(module, elements.getPackageOf(element)))
          .ifPresent(
              element ->
                  report.add(
                      Message.CORE_NOT_EXPORTED,
                      Site.of(backend.type()),
                      module.getQualifiedName(),
                      elements.getPackageOf(element).getQualifiedName(),
                      types.show(core),
                      backend.type().getSimpleName()));
    }
  }

  private static boolean isExported(ModuleElement module, PackageElement home) {
    return ElementFilter.exportsIn(module.getDirectives()).stream()
        .anyMatch(exports -> exports.getPackage().equals(home));
  }

  private static boolean isProvided(ModuleElement module, String provider) {
    for (ProvidesDirective provides : ElementFilter.providesIn(module.getDirectives())) {
      if (provides.getService().getQualifiedName().contentEquals(Names.SERVICE)
          && provides.getImplementations().stream()
              .anyMatch(type -> type.getQualifiedName().contentEquals(provider))) {
        return true;
      }
    }
    return false;
  }
}
