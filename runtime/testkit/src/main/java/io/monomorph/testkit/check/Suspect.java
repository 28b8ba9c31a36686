package io.monomorph.testkit.check;

import io.monomorph.NdBuffer;

/** What elements are when a particular mistake is made, to recognise the mistake by. */
record Suspect(String mistake, NdBuffer elements) {}
