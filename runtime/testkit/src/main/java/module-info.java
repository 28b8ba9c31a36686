/**
 * The contract of storage backends as a test class: {@link io.monomorph.testkit.BackendContract}
 * has 258 checks for each dtype, and needs to be told how a core is made.
 */
module io.monomorph.testkit {
  requires transitive io.monomorph;
  requires transitive org.junit.jupiter.api;
  requires static transitive org.jspecify;

  exports io.monomorph.testkit;

  opens io.monomorph.testkit to
      org.junit.platform.commons;
}
