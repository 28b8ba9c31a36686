package io.monomorph.hdf5;

import io.monomorph.dtype.DType;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** The contract of backends for all dtypes, in contiguous datasets. */
@Tag("long")
class Hdf5AllDTypesTest extends Hdf5ContractTest {
  @Override
  protected List<DType> dtypes() {
    return backend().dtypes();
  }

  @Override
  protected Object core(DType dtype, long... shape) {
    return made(factory(), dtype, shape);
  }
}
