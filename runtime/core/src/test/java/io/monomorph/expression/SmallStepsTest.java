package io.monomorph.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.Buffers;
import io.monomorph.Expression;
import io.monomorph.Float64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import org.junit.jupiter.api.Test;

/** Steps of few elements make room for one another only where nobody else reads their results. */
class SmallStepsTest {
  private final Float64Buffer a = Buffers.linspace(-1, 1, 1000);
  private final Float64Buffer b = Buffers.linspace(3, 7, 1000);

  @Test
  void resultsThatAreReadTwiceAreKept() {
    Expression sum = a.lazy().add(b);
    Expression root = sum.sqrt();
    NdBuffer expected = a.add(b).sqrt().mul(a.add(b)).sub(a.add(b).sqrt());
    assertEquals(expected, root.mul(sum).sub(root).eval());
    assertEquals(a.add(b).mul(a.add(b)), sum.mul(sum).eval(), "twice by one step");
  }

  @Test
  void viewsOfResultsAreKept() {
    Expression sum = a.lazy().add(b);
    assertEquals(a.add(b).sub(a.add(b).get("::-1")), sum.sub(sum.get("::-1")).eval());
    Expression square = sum.reshape(20, 50).get(":, :20");
    NdBuffer eager = a.add(b).reshape(20, 50).get(":, :20");
    assertEquals(eager.exp().sub(eager.transpose()), square.exp().sub(square.transpose()).eval());
  }

  /** The second one overwrites nothing of the first, though nothing else reads that. */
  @Test
  void ofSeveralResultsOneMayBeReadByAnother() {
    Expression first = a.lazy().mul(3).add(1);
    Expression second = first.neg().add(b);
    NdBuffer[] both = Expression.evalAll(first, second);
    assertEquals(a.mul(3).add(1), both[0]);
    assertEquals(a.mul(3).add(1).neg().add(b), both[1]);
    assertEquals(second.eval(), second.eval(), "evaluated again");
    assertEquals(first.eval(), a.mul(3).add(1), "and the first one after it");
  }

  @Test
  void smallerResultsAndOtherDtypesAreLeft() {
    Expression row = a.lazy().get(":50").mul(2);
    assertEquals(
        a.reshape(20, 50).add(a.get(":50").mul(2)), a.reshape(20, 50).lazy().add(row).eval());
    assertEquals(a.mul(2).gt(0.5).mul(3), a.lazy().mul(2).gt(0.5).mul(3).eval());
    assertEquals(
        a.reshape(20, 50).mul(2).transpose().add(b.reshape(50, 20)),
        a.reshape(20, 50).lazy().mul(2).transpose().add(b.reshape(50, 20)).eval());
  }

  /** Results of several outputs are asked for one by one. */
  @Test
  void severalOutputsAreKept() {
    Expression[] parts = Ufuncs.DIVMOD.lazy(b.lazy().mul(2), 3);
    NdBuffer floor = b.mul(2).floordiv(3);
    NdBuffer rest = b.mul(2).mod(3);
    assertEquals(floor.neg().add(rest), parts[0].neg().add(parts[1]).eval());
    assertEquals(floor.add(rest), parts[0].add(parts[1]).eval());
  }
}
