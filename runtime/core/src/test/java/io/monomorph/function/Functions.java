package io.monomorph.function;

import io.monomorph.dtype.DType;
import io.monomorph.ufunc.ComplexCell;
import io.monomorph.ufunc.DoubleCell;
import io.monomorph.ufunc.FloatCell;
import io.monomorph.ufunc.IntCell;
import io.monomorph.ufunc.LongCell;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the method for a function of NumPy's and dtypes, and calls it with values on 64 bits. */
final class Functions {
  private static final List<Class<?>> CLASSES = classes();

  private final Method method;
  private final List<DType> inputs;
  private final List<DType> outputs;

  private Functions(Method method, List<DType> inputs, List<DType> outputs) {
    this.method = method;
    this.inputs = inputs;
    this.outputs = outputs;
  }

  static Functions find(String name, List<DType> inputs, List<DType> outputs) {
    String camel = name;
    for (int i = camel.indexOf('_'); i >= 0; i = camel.indexOf('_')) {
      camel =
          camel.substring(0, i)
              + Character.toUpperCase(camel.charAt(i + 1))
              + camel.substring(i + 2);
    }
    List<String> names = new ArrayList<>();
    if (inputs.equals(List.of(DType.INT64, DType.UINT64))) {
      names.add(camel + "SignedUnsigned");
    } else if (inputs.equals(List.of(DType.UINT64, DType.INT64))) {
      names.add(camel + "UnsignedSigned");
    } else {
      if (inputs.contains(DType.UINT64)) {
        names.add(camel + "Unsigned");
      }
      if (inputs.contains(DType.COMPLEX64)) {
        names.add(camel + "Single");
      }
      names.add(camel);
    }
    for (String candidate : names) {
      for (boolean half : new boolean[] {true, false}) {
        Class<?>[] parameters = parameters(inputs, outputs, half);
        for (Class<?> type : CLASSES) {
          try {
            Method method = type.getDeclaredMethod(candidate, parameters);
            if (!Modifier.isPrivate(method.getModifiers())) {
              return new Functions(method, inputs, outputs);
            }
          } catch (NoSuchMethodException e) {
            // In another class, then.
          }
        }
      }
    }
    throw new AssertionError("no method for " + name + " of " + inputs + " to " + outputs);
  }

  private static Class<?>[] parameters(List<DType> inputs, List<DType> outputs, boolean half) {
    List<Class<?>> types = new ArrayList<>();
    for (DType dtype : inputs) {
      types.add(half && dtype == DType.FLOAT16 ? short.class : carrier(dtype));
      if (isComplex(dtype)) {
        types.add(double.class);
      }
    }
    for (DType dtype : outputs) {
      if (isComplex(dtype) || outputs.size() > 1) {
        types.add(cell(dtype));
      }
    }
    return types.toArray(Class<?>[]::new);
  }

  /** The bits of the results (two of each complex) for the bits of the operands. */
  long[] call(long... bits) {
    Object[] arguments = new Object[method.getParameterCount()];
    int next = 0;
    int bit = 0;
    for (DType dtype : inputs) {
      for (int part = 0; part < (isComplex(dtype) ? 2 : 1); part++) {
        arguments[next] = box(method.getParameterTypes()[next], dtype, bits[bit++]);
        next++;
      }
    }
    try {
      for (int cell = next; cell < arguments.length; cell++) {
        arguments[cell] = method.getParameterTypes()[cell].getDeclaredConstructor().newInstance();
      }
      Object result = method.invoke(null, arguments);
      List<Long> results = new ArrayList<>();
      for (int i = 0; i < outputs.size(); i++) {
        Object value = next == arguments.length ? result : arguments[next + i];
        if (value instanceof ComplexCell cell) {
          results.add(floating(outputs.get(i), cell.re));
          results.add(floating(outputs.get(i), cell.im));
        } else {
          results.add(narrow(outputs.get(i), contents(value)));
        }
      }
      return results.stream().mapToLong(Long::longValue).toArray();
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static Object box(Class<?> type, DType dtype, long bits) {
    double value = Double.longBitsToDouble(bits);
    if (type == short.class) {
      return Float.floatToFloat16((float) value);
    } else if (type == boolean.class) {
      return bits != 0;
    } else if (type == int.class) {
      return (int) bits;
    } else if (type == long.class) {
      return dtype == DType.UINT32 ? bits & 0xFFFF_FFFFL : bits;
    } else if (type == float.class) {
      return (float) value;
    }
    return value;
  }

  private static Object contents(Object value) {
    return switch (value) {
      case IntCell cell -> cell.value;
      case LongCell cell -> cell.value;
      case FloatCell cell -> cell.value;
      case DoubleCell cell -> cell.value;
      default -> value;
    };
  }

  /** As it arrives in an element of the dtype, on 64 bits. */
  private static long narrow(DType dtype, Object value) {
    if (value instanceof Boolean truth) {
      return truth ? 1 : 0;
    } else if (value instanceof Short half) {
      return Double.doubleToRawLongBits(Float.float16ToFloat(half));
    } else if (value instanceof Float || value instanceof Double) {
      return floating(dtype, ((Number) value).doubleValue());
    }
    long whole = ((Number) value).longValue();
    return switch (dtype) {
      case INT8 -> (byte) whole;
      case UINT8 -> whole & 0xFF;
      case INT16 -> (short) whole;
      case UINT16 -> whole & 0xFFFF;
      case INT32 -> (int) whole;
      case UINT32 -> whole & 0xFFFF_FFFFL;
      default -> whole;
    };
  }

  private static long floating(DType dtype, double value) {
    return Double.doubleToRawLongBits(
        switch (dtype) {
          case FLOAT16 -> Float.float16ToFloat(Float.floatToFloat16((float) value));
          case FLOAT32, COMPLEX64 -> (float) value;
          default -> value;
        });
  }

  static boolean isComplex(DType dtype) {
    return dtype == DType.COMPLEX64 || dtype == DType.COMPLEX128;
  }

  private static Class<?> carrier(DType dtype) {
    return switch (dtype) {
      case BOOL -> boolean.class;
      case INT8, UINT8, INT16, UINT16, INT32 -> int.class;
      case UINT32, INT64, UINT64 -> long.class;
      case FLOAT16, FLOAT32 -> float.class;
      case FLOAT64, COMPLEX64, COMPLEX128 -> double.class;
    };
  }

  private static Class<?> cell(DType dtype) {
    return switch (dtype) {
      case COMPLEX64, COMPLEX128 -> ComplexCell.class;
      case FLOAT64 -> DoubleCell.class;
      case FLOAT16, FLOAT32 -> FloatCell.class;
      case UINT32, INT64, UINT64 -> LongCell.class;
      default -> IntCell.class;
    };
  }

  private static List<Class<?>> classes() {
    Path sources = Path.of("src", "main", "java", "io", "monomorph", "function");
    try (Stream<Path> files = Files.list(sources)) {
      List<Class<?>> classes = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        if (!name.equals("package-info")) {
          classes.add(Class.forName("io.monomorph.function." + name));
        }
      }
      return classes;
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
