package io.monomorph.processor.validate;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.monomorph.processor.model.AccessorKind;
import io.monomorph.processor.model.BackendModel;
import io.monomorph.processor.model.DeclaredFunction;
import io.monomorph.processor.model.ReductionClass;
import io.monomorph.processor.model.Site;
import io.monomorph.processor.model.Typing;
import io.monomorph.processor.model.UfuncMethod;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.read.JavaTypes;
import io.monomorph.processor.source.ClassName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.lang.model.element.TypeElement;

/**
 * What generated classes can hold. The JVM bounds the parameters and the code of a method, and file
 * systems the names of files. To be checked when all else is right.
 */
public final class Limits {
  /** As in NumPy; a loop has three parameters for each, and Java allows 255. */
  private static final int OPERANDS = 64;

  /** A loop of a reduction has a parameter for each beside those of the inputs. */
  private static final int FIELDS = 63;

  /** How many functions and loops one class may have, and dtypes one function. */
  private static final int FUNCTIONS = 1000;

  private static final int LOOPS = 3000;
  private static final int DTYPES = 4000;

  /** The most types that one backend resolves, and options and sources that it has. */
  private static final int TYPES = 1000;

  private static final int NAME = 1000;

  /** What most file systems allow, without the ending {@code .class}. */
  private static final int FILE = 255 - ".class".length();

  private Limits() {}

  /** Checks the functions of a class. */
  static void checkFunctions(List<? extends DeclaredFunction> functions, Report report) {
    int loops = 0;
    Map<String, Integer> dtypes = new TreeMap<>();
    for (DeclaredFunction function : functions) {
      Site site = Site.of(function.element());
      String owner = owner(function).getSimpleName().toString();
      String what = what(function);
      checkName(function.name(), what, function.sites().name(), report);
      if (function instanceof ReductionClass reduction) {
        check(reduction.fields().size(), FIELDS, what, "fields", "Split it", site, report);
      }
      for (Typing typing : Typing.of(function)) {
        int operands = typing.inputs().size() + typing.outputs().size();
        check(operands, OPERANDS, what, "inputs and results", "Split it", site, report);
        int all = dtypes.merge(function.name(), operands, Integer::sum);
        String name = function.kind() + " " + function.name();
        check(all, DTYPES, name, "dtypes in its loops", "Leave loops out", site, report);
        checkClass(++loops, LOOPS, owner, "loops", site, report);
      }
      checkClass(dtypes.size(), FUNCTIONS, owner, function.kind() + "s", site, report);
    }
  }

  private static String what(DeclaredFunction function) {
    return switch (function) {
      case UfuncMethod ufunc -> "@Ufunc method " + ufunc.declared();
      case ReductionClass reduction -> "@Reduction class " + reduction.declared();
    };
  }

  /** The class that gets a class of loops. */
  private static TypeElement owner(DeclaredFunction function) {
    return switch (function) {
      case UfuncMethod ufunc -> JavaTypes.owner(ufunc.method());
      case ReductionClass reduction -> ReductionClass.unit(reduction.type());
    };
  }

  static void checkBackend(BackendModel backend, Report report) {
    String what = "backend " + backend.type().getSimpleName();
    int sources = backend.all(AccessorKind.WRAPS).size();
    String less = "Name a common supertype";
    check(backend.resolves().size(), TYPES, what, "types to resolve", less, backend.site(), report);
    check(sources, TYPES, what, "@Wraps methods for dtypes", less, backend.site(), report);
    check(backend.options().size(), TYPES, what, "options", "Merge some", backend.site(), report);
  }

  /** Checks the names of the files that are to be written for a declaration. */
  public static void checkFiles(TypeElement type, List<ClassName> outputs, Report report) {
    for (ClassName output : outputs) {
      int nested = output.simpleName().endsWith("Loops") ? 1 + Names.LONGEST_LOOP : 0;
      int bytes = output.simpleName().getBytes(UTF_8).length + nested;
      if (bytes > FILE) {
        String what = "class " + type.getSimpleName();
        String units = "bytes in the name of a file that would be generated from it";
        check(bytes, FILE, what, units, "Give it a shorter name", Site.of(type), report);
        return;
      }
    }
  }

  private static void checkName(String name, String what, Site site, Report report) {
    check(name.length(), NAME, what, "letters in its name", "Give it a shorter one", site, report);
  }

  private static void checkClass(
      int found, int most, String type, String units, Site site, Report report) {
    if (found == most + 1) {
      check(found, most, "class " + type, units, "Move some to another class", site, report);
    }
  }

  private static void check(
      int found, int most, String what, String units, String advice, Site site, Report report) {
    if (found > most) {
      report.add(Message.TOO_LARGE, site, what, found, units, most, advice);
    }
  }
}
