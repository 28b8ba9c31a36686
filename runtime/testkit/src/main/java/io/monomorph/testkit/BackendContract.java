package io.monomorph.testkit;

import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import io.monomorph.testkit.check.Subject;
import io.monomorph.testkit.check.Topic;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What every storage backend has to do right. A test class that extends it checks a backend: each
 * dtype is read and written element by element, in blocks, in regions and through views, and every
 * function gives to the last bit what it gives on the heap. A failure says what the accessor did
 * wrong, as far as the elements show it.
 *
 * <pre>{@code
 * class NioBackendTest extends BackendContract {
 *   @Override
 *   protected BackendProvider backend() {
 *     return new NioBufferProvider();
 *   }
 *
 *   @Override
 *   protected Object core(DType dtype, long... shape) {
 *     int size = (int) Arrays.stream(shape).reduce(1, Math::multiplyExact);
 *     return dtype == DType.INT32 ? IntBuffer.allocate(size) : DoubleBuffer.allocate(size);
 *   }
 * }
 * }</pre>
 *
 * <p>The other methods tell more about the storage. What needs one that is not overridden is
 * reported as skipped, with its name. The buffers that a check makes are closed after it.
 */
public abstract class BackendContract {
  /** For test classes. */
  protected BackendContract() {}

  /** The backend: a new object of the generated provider. */
  protected abstract BackendProvider backend();

  /**
   * Makes a core of zeros that nothing else uses. Storage whose cores have a shape gives one of
   * this shape; any other one with as many elements as the shape has. As it stands here, the method
   * asks the backend's {@code @Allocates} method. Cores that can only be read come from {@link
   * #readOnlyCore}; if the buffer of what this method gives is read-only, that method gives all.
   */
  protected Object core(DType dtype, long... shape) {
    if (!backend().allocates(dtype)) {
      throw new UnsupportedOperationException(
          "override core(dtype, shape) in %s: backend %s does not make new cores of %s itself"
              .formatted(getClass().getSimpleName(), backend().name(), dtype));
    }
    return Operand.of(backend().allocate(dtype, shape)).core();
  }

  /** The dtypes to check: those of the backend, if this method is not overridden. */
  protected List<DType> dtypes() {
    return backend().dtypes();
  }

  /** Whether a core can have a shape: any, if this method is not overridden. */
  protected boolean holds(DType dtype, long... shape) {
    return true;
  }

  /**
   * How far floating-point results of functions may be from those on the heap, relative to the
   * result: not at all, if this method is not overridden. A backend that adds in another order, by
   * {@code @Overrides}, tells here how exact that is.
   */
  protected double tolerance() {
    return 0;
  }

  /** Makes a core that can only be read, with these elements; null if the storage has none. */
  protected @Nullable Object readOnlyCore(NdBuffer elements) {
    return null;
  }

  /**
   * Makes another core over the same elements, such as a slice of the same memory; null if there is
   * none. It is checked that assignments from one to the other see that they share elements.
   */
  protected @Nullable Object sameElements(Object core) {
    return null;
  }

  /**
   * Opens the storage of a core once more, as another program would, to see what has arrived in it;
   * null if that cannot be done. It is called after {@code flush()}, and after {@code close()}.
   */
  protected @Nullable Object reopened(Object core) {
    return null;
  }

  /** Whether the storage of a core was given back, as by {@code close()}; empty if nobody knows. */
  protected Optional<Boolean> isReleased(Object core) {
    return Optional.empty();
  }

  /**
   * Makes a core of zeros with one axis of more elements than an {@code int} can count; null if the
   * storage has no such cores, or they take too much room.
   */
  protected @Nullable Object hugeCore(DType dtype, long size) {
    return null;
  }

  /**
   * Makes a core of zeros with one axis that throws an exception when the element at an index is
   * read or written; the hundred first ones can be. Null if none can be made.
   */
  protected @Nullable Object failingCore(DType dtype, long size, long broken) {
    return null;
  }

  /** Single elements. */
  @TestFactory
  Stream<DynamicNode> elements() {
    return tests(Topic.ELEMENTS);
  }

  /** Blocks of elements, and arrays inside cores. */
  @TestFactory
  Stream<DynamicNode> blocks() {
    return tests(Topic.BLOCKS);
  }

  /** Regions of cores in chunks. */
  @TestFactory
  Stream<DynamicNode> regions() {
    return tests(Topic.REGIONS);
  }

  /** Views, read and written through. */
  @TestFactory
  Stream<DynamicNode> views() {
    return tests(Topic.VIEWS);
  }

  /** Fill, assignment, casts and copies. */
  @TestFactory
  Stream<DynamicNode> assignment() {
    return tests(Topic.ASSIGNMENT);
  }

  /** Equality, hashes and texts. */
  @TestFactory
  Stream<DynamicNode> comparison() {
    return tests(Topic.COMPARISON);
  }

  /** Operations that write where they read. */
  @TestFactory
  Stream<DynamicNode> overlap() {
    return tests(Topic.OVERLAP);
  }

  /** Operands of different shapes. */
  @TestFactory
  Stream<DynamicNode> broadcasting() {
    return tests(Topic.BROADCASTING);
  }

  /** Buffers that can only be read. */
  @TestFactory
  Stream<DynamicNode> readOnly() {
    return tests(Topic.READ_ONLY);
  }

  /** Masks and arrays of indices, got and set. */
  @TestFactory
  Stream<DynamicNode> indexing() {
    return tests(Topic.INDEXING);
  }

  /** Every universal function. */
  @TestFactory
  Stream<DynamicNode> ufuncs() {
    return tests(Topic.UFUNCS);
  }

  /** Targets, masks, casts and expressions. */
  @TestFactory
  Stream<DynamicNode> ufuncForms() {
    return tests(Topic.UFUNC_FORMS);
  }

  /** Reductions and scans. */
  @TestFactory
  Stream<DynamicNode> reductions() {
    return tests(Topic.REDUCTIONS);
  }

  /** Functions that the backend computes in its own way. */
  @TestFactory
  Stream<DynamicNode> overrides() {
    return tests(Topic.OVERRIDES);
  }

  /** The provider, and the registry. */
  @TestFactory
  Stream<DynamicNode> resolution() {
    return tests(Topic.RESOLUTION);
  }

  /** Flush and close. */
  @TestFactory
  Stream<DynamicNode> lifetime() {
    return tests(Topic.LIFETIME);
  }

  /** Exceptions half-way. */
  @TestFactory
  Stream<DynamicNode> failures() {
    return tests(Topic.FAILURES);
  }

  /** Several threads. */
  @TestFactory
  Stream<DynamicNode> threads() {
    return tests(Topic.THREADS);
  }

  /** No elements, one, and very many. */
  @TestFactory
  Stream<DynamicNode> sizes() {
    return tests(Topic.SIZES);
  }

  private Stream<DynamicNode> tests(Topic topic) {
    ContractStorage storage = new ContractStorage(this);
    return dtypes().stream()
        .map(
            dtype ->
                DynamicContainer.dynamicContainer(
                    dtype.toString(),
                    topic.checks().stream()
                        .map(
                            check ->
                                DynamicTest.dynamicTest(
                                    check.name(), () -> Subject.run(storage, dtype, check)))));
  }
}
