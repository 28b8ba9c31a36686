package io.monomorph.testkit;

/** The storage in chunks of the faults keeps the contract as long as no fault is planted. */
class FaultyGridContractTest extends FaultyGridContract {
  FaultyGridContractTest() {
    super(Fault.NONE);
  }
}
