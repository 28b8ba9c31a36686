package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.bytes.Bytes;
import io.monomorph.bytes.HostMemory;
import io.monomorph.bytes.NdFactory;
import io.monomorph.bytes.Prototype;
import io.monomorph.bytes.Prototypes;
import io.monomorph.dtype.Casting;
import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.dtype.Promotion;
import io.monomorph.exchange.BufferView;
import io.monomorph.exchange.ItemFormat;
import io.monomorph.exchange.Items;
import io.monomorph.exchange.Lender;
import io.monomorph.exchange.Requests;
import io.monomorph.exchange.Terms;
import io.monomorph.index.Bounds;
import io.monomorph.index.Index;
import io.monomorph.layout.Layout;
import io.monomorph.memory.Memory;
import io.monomorph.span.Span;
import io.monomorph.spi.BackendRegistry;
import io.monomorph.spi.Operand;
import io.monomorph.storage.ComponentStorage;
import io.monomorph.storage.Components;
import io.monomorph.storage.Growable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.CodeAttribute;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Where null is given for an argument, the library says which one it is, not the JVM that something
 * could not be invoked. Every reference that every method of the public face takes is tried, and in
 * place of arrays also arrays with a null in them.
 */
class NullArgumentsTest {
  /** Files and what generated code calls are the subject of other tests. */
  private static final Set<String> ELSEWHERE =
      Set.of("load", "store", "withLayout", "save", "saveNpz", "saveNpzCompressed", "loadNpz");

  /** Loops are given by generated code. */
  private static final Set<String> GENERATED = Set.of("of");

  @TempDir static Path folder;

  @Test
  void everyNullIsNamed() throws Exception {
    Map<Class<?>, List<Object>> receivers = new LinkedHashMap<>();
    for (Class<?> type :
        List.of(
            Buffers.class,
            DTypes.class,
            Index.class,
            Functions.class,
            Promotion.class,
            Items.class,
            ItemFormat.class,
            DType.class)) {
      receivers.put(type, List.of());
    }
    receivers.put(BufferFactory.class, List.of(Buffers.with()));
    receivers.put(Requests.class, List.of(Requests.FULL));
    receivers.put(Lender.class, List.of(new Lender("the test")));
    receivers.put(BufferView.class, List.of(lent()));
    receivers.put(Memmap.class, List.of(Buffers.memmap()));
    for (UniversalFunction ufunc : List.of(Ufuncs.SQRT, Ufuncs.ADD, Ufuncs.CLIP, Ufuncs.DIVMOD)) {
      receivers.put(ufunc.getClass(), List.of(ufunc));
    }
    for (Object reduction : settable()) {
      receivers.put(reduction.getClass(), List.of(reduction));
    }
    receivers.put(Destination.class, List.of(Destination.heap()));
    receivers.put(Selection.class, List.of(Float64Buffer.zeros(2).at(0)));
    addStorage(receivers);
    receivers.put(Bytes.class, List.of(Bytes.wrap(new byte[2])));
    receivers.put(HostMemory.class, List.of(HostMemory.HEAP, HostMemory.NATIVE));
    receivers.put(NdFactory.class, List.of());
    receivers.put(Prototype.class, List.of(Prototypes.HOST));
    receivers.put(Prototypes.class, List.of());
    receivers.put(Casting.class, List.of(Casting.SAFE));
    receivers.put(Parts.class, List.of(Float64Buffer.zeros(2, 2).rows()));
    for (DType dtype : DType.values()) {
      NdBuffer buffer = Buffers.zeros(dtype, 2);
      receivers.put(Objects.requireNonNull(buffer.getClass().getSuperclass()), List.of(buffer));
      NdBuffer table = buffer.reshape(2, 1);
      for (Span span : List.of(buffer.span(), table.span2D(), buffer.spanNd())) {
        receivers.put(publicClass(span), List.of(span));
      }
    }
    Set<String> failures = new TreeSet<>();
    int[] count = new int[1];
    for (Map.Entry<Class<?>, List<Object>> entry : receivers.entrySet()) {
      for (Method method : entry.getKey().getMethods()) {
        if (isTried(method)) {
          boolean isStatic = Modifier.isStatic(method.getModifiers());
          if (isStatic) {
            count[0] += tryAll(method, null, failures);
          } else {
            for (Object receiver : entry.getValue()) {
              count[0] += tryAll(method, receiver, failures);
            }
          }
        }
      }
    }
    assertEquals("", String.join("\n", failures));
    assertTrue(count[0] > 1000, () -> count[0] + " arguments");
  }

  private static void addStorage(Map<Class<?>, List<Object>> receivers) {
    Float64Buffer line = Float64Buffer.zeros(2);
    receivers.put(Components.class, List.of());
    for (ComponentStorage<?> storage :
        List.of(
            Components.interleaved(line, 1),
            Components.planar(line),
            Components.scaledPlanar(Float64Buffer.class, 1, 0, line),
            Components.strided(line, 2, 1, 1, 0),
            Components.constant(Float64Buffer.class, 1, 2, 1),
            Components.implicit(Float64Buffer.class, 2, 1, (tuple, component) -> tuple))) {
      receivers.put(storage.getClass(), List.of(storage));
    }
    for (DType dtype : DType.values()) {
      Growable<?> growable = Components.growable(dtype, 1);
      growable.resize(1);
      receivers.put(growable.getClass(), List.of(growable));
    }
  }

  /** Spans are of classes inside the public one. */
  private static Class<?> publicClass(Span span) {
    Class<?> outer = span.getClass().getDeclaringClass();
    return outer == null ? span.getClass() : outer;
  }

  /** Of each setting a reduction that has it. */
  private static List<Object> settable() {
    return List.of(
        Reductions.SUM,
        Reductions.AVERAGE,
        Reductions.VAR,
        Reductions.MAX,
        Reductions.ANY,
        Reductions.QUANTILE,
        Reductions.QUANTILE.at(0.5),
        Ufuncs.ADD.reduction());
  }

  private static boolean isTried(Method method) {
    return !method.isBridge()
        && !method.isSynthetic()
        && method.getDeclaringClass() != Object.class
        && method.getDeclaringClass() != Enum.class
        && !(method.getName().equals("valueOf") && method.getDeclaringClass().isEnum())
        && !method.getName().equals("equals")
        && !method.getName().equals("forEach")
        && !ELSEWHERE.contains(method.getName())
        && !(UniversalFunction.class.isAssignableFrom(method.getDeclaringClass())
            && GENERATED.contains(method.getName()));
  }

  private static int tryAll(Method method, @Nullable Object receiver, Set<String> failures)
      throws Exception {
    Class<?>[] types = method.getParameterTypes();
    int count = 0;
    for (int k = 0; k < types.length; k++) {
      if (types[k].isPrimitive() || isNullable(method, k)) {
        continue;
      }
      Object[] arguments = new Object[types.length];
      for (int other = 0; other < types.length; other++) {
        if (other != k) {
          arguments[other] = value(method, types, other);
        }
      }
      tryOne(method, receiver, k, arguments, failures);
      count++;
      if (types[k].isArray() && !types[k].getComponentType().isPrimitive()) {
        Object[] withNull = arguments.clone();
        withNull[k] = Array.newInstance(types[k].getComponentType(), 1);
        tryOne(method, receiver, k, withNull, failures);
        count++;
      }
    }
    return count;
  }

  private static boolean isNullable(Method method, int k) {
    return method.getAnnotatedParameterTypes()[k].isAnnotationPresent(Nullable.class);
  }

  private static void tryOne(
      Method method, @Nullable Object receiver, int k, Object[] arguments, Set<String> failures)
      throws Exception {
    String name = name(method, k);
    String call = method.getDeclaringClass().getSimpleName() + "." + signature(method) + " " + name;
    try {
      method.invoke(receiver, arguments);
      failures.add(call + ": nothing is thrown");
    } catch (InvocationTargetException e) {
      Throwable thrown = Objects.requireNonNull(e.getCause());
      String message = String.valueOf(thrown.getMessage());
      boolean named =
          Pattern.matches(
              "(?s)(the )?(" + name + "|input \\d of \\w+|[a-z]+\\[\\d\\]).* is null.*", message);
      if (!named
          || message.contains("because")
          || !(thrown instanceof NullPointerException
              || thrown instanceof IllegalArgumentException)) {
        failures.add(call + ": " + thrown);
      }
    }
  }

  private static String signature(Method method) {
    return method.getName()
        + Arrays.stream(method.getParameterTypes()).map(Class::getSimpleName).toList();
  }

  /** A value with which the method gets as far as it can. */
  private static Object value(Method method, Class<?>[] types, int k) throws IOException {
    Class<?> type = types[k];
    if (type == Class.class) {
      return Float64Buffer.class;
    }
    if (type == Object.class && method.getName().startsWith("full")) {
      return 1;
    }
    DType typed = typed(type.isArray() ? type.getComponentType() : type);
    if (typed != null && type.isArray()) {
      return Array.newInstance(type.getComponentType(), 0);
    }
    if (typed != null && typed != DType.INT64) {
      return Buffers.zeros(typed, 2);
    }
    if (NdBuffer.class.isAssignableFrom(type) || type == Operand.class || type == Object.class) {
      boolean mask = method.getName().contains("Mask") || method.getName().equals("mask");
      return mask ? BoolBuffer.of(true, false) : Int64Buffer.of(1, 0);
    }
    if (type == NdBuffer[].class) {
      return new NdBuffer[] {Int64Buffer.of(1, 0)};
    }
    if (type == Object[].class) {
      return new Object[] {Int64Buffer.of(1, 0), Int64Buffer.of(1, 0)};
    }
    if (type == Destination[].class) {
      return new Destination[] {Destination.heap(), Destination.heap()};
    }
    if (type == Index[].class) {
      return new Index[] {Index.all()};
    }
    if (Span.class.isAssignableFrom(type)) {
      NdBuffer buffer = Buffers.zeros(DType.ofName(spanDtype(type)).orElseThrow(), 2);
      return type.getName().endsWith("2D")
          ? buffer.reshape(2, 1).span2D()
          : type.getName().endsWith("Nd") ? buffer.spanNd() : buffer.span();
    }
    if (type.isAnnotationPresent(FunctionalInterface.class)
        && !type.getSimpleName().equals("OfIndex")) {
      return Proxy.newProxyInstance(
          NullArgumentsTest.class.getClassLoader(),
          new Class<?>[] {type},
          (proxy, called, arguments) -> null);
    }
    return switch (type.getSimpleName()) {
      case "int[]" -> new int[] {0};
      case "long[]" -> new long[] {method.getName().startsWith("reduceAt") ? 0 : 2};
      case "boolean[]" -> new boolean[2];
      case "byte[]" -> new byte[2];
      case "short[]" -> new short[2];
      case "float[]" -> new float[2];
      case "double[]" -> new double[2];
      case "byte" -> (byte) 0;
      case "int" -> 0;
      case "long" -> 0L;
      case "boolean" -> false;
      case "float" -> 0f;
      case "double" -> 0.0;
      case "String" -> "0";
      case "DType" -> DType.FLOAT64;
      case "Complex" -> Complex.I;
      case "Complex[]" -> new Complex[] {Complex.I};
      case "Order" -> Order.C;
      case "Bounds" -> Bounds.RAISE;
      case "Index" -> Index.all();
      case "Layout" -> Layout.of(2);
      case "Path" -> folder.resolve("none");
      case "Arena" -> Arena.ofAuto();
      case "ByteOrder" -> ByteOrder.nativeOrder();
      case "Buffer" -> ByteBuffer.allocate(8).order(ByteOrder.nativeOrder());
      case "ArrayLike" -> Int64Buffer.of(1, 0);
      case "ByteBuffer" -> ByteBuffer.allocate(8);
      case "MemorySegment" -> MemorySegment.ofArray(new byte[8]);
      case "Memory" -> Memory.of(MemorySegment.ofArray(new byte[8]));
      case "BackendRegistry" -> BackendRegistry.global();
      case "BackendProvider" -> BackendRegistry.heapBackend();
      case "Destination" -> Destination.heap();
      case "BufferFactory" -> Buffers.with();
      case "Casting" -> Casting.SAFE;
      case "QuantileMethod" -> QuantileMethod.LINEAR;
      case "ForkJoinPool" -> ForkJoinPool.commonPool();
      case "Bytes" -> Bytes.wrap(new byte[2]);
      case "Iterable" -> List.of(Bytes.empty());
      case "Map" -> Map.of();
      case "OutputStream" -> OutputStream.nullOutputStream();
      case "Prototype" -> Prototypes.HOST;
      case "String[]" -> new String[] {"tried"};
      case "InputStream" -> new ByteArrayInputStream(new byte[0]);
      case "OfIndex" -> ofIndex(type);
      case "Requests" -> Requests.SIMPLE;
      case "Terms" -> Terms.PINNED;
      case "ItemFormat" -> ItemFormat.BYTES;
      case "BufferView" -> lent();
      case "Supplier" -> (Supplier<Items>) () -> Items.of(new byte[2]);
      case "Runnable" -> (Runnable) () -> {};
      default -> throw new AssertionError(type + " of " + method);
    };
  }

  /** The dtype in the name of a class of spans. */
  private static String spanDtype(Class<?> type) {
    return type.getSimpleName().replaceAll("ReadOnly|Span.*", "");
  }

  private static BufferView lent() {
    return UInt8Buffer.of(1, 2).export(Requests.WRITABLE);
  }

  /** The dtype of a typed class of buffers. */
  private static @Nullable DType typed(Class<?> type) {
    return type != NdBuffer.class && NdBuffer.class.isAssignableFrom(type)
        ? DType.ofName(type.getSimpleName().replace("Buffer", "")).orElse(null)
        : null;
  }

  private static Object ofIndex(Class<?> type) {
    return java.lang.reflect.Proxy.newProxyInstance(
        type.getClassLoader(),
        new Class<?>[] {type},
        (proxy, method, arguments) -> Array.get(Array.newInstance(method.getReturnType(), 1), 0));
  }

  /** The name that the source gives a parameter, which classes keep for debuggers. */
  private static String name(Method method, int k) throws IOException {
    Class<?> type = method.getDeclaringClass();
    String resource = "/" + type.getName().replace('.', '/') + ".class";
    try (InputStream in = Objects.requireNonNull(type.getResourceAsStream(resource))) {
      ClassModel model = ClassFile.of().parse(in.readAllBytes());
      int slot = Modifier.isStatic(method.getModifiers()) ? 0 : 1;
      for (int before = 0; before < k; before++) {
        Class<?> other = method.getParameterTypes()[before];
        slot += other == long.class || other == double.class ? 2 : 1;
      }
      String descriptor =
          java.lang.invoke.MethodType.methodType(method.getReturnType(), method.getParameterTypes())
              .descriptorString();
      for (MethodModel candidate : model.methods()) {
        if (candidate.methodName().equalsString(method.getName())
            && candidate.methodType().equalsString(descriptor)) {
          return name(candidate, slot);
        }
      }
      return "?";
    }
  }

  private static String name(MethodModel method, int slot) {
    List<String> names = new ArrayList<>();
    method
        .code()
        .flatMap(
            code ->
                ((CodeAttribute) code)
                    .findAttribute(java.lang.classfile.Attributes.localVariableTable()))
        .ifPresent(
            table ->
                table.localVariables().stream()
                    .filter(variable -> variable.slot() == slot && variable.startPc() == 0)
                    .forEach(variable -> names.add(variable.name().stringValue())));
    return names.isEmpty() ? "[a-z]\\w*" : names.get(0);
  }
}
