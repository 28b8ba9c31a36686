package io.monomorph.testkit;

/** The backend with functions of its own keeps the contract as long as no fault is planted. */
class FaultyRowContractTest extends FaultyRowContract {
  FaultyRowContractTest() {
    super(Fault.NONE);
  }
}
