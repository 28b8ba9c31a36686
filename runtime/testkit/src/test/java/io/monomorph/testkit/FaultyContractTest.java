package io.monomorph.testkit;

/** The backend of the faults keeps the contract as long as no fault is planted. */
class FaultyContractTest extends FaultyContract {
  FaultyContractTest() {
    super(Fault.NONE);
  }
}
