package demo;

import io.monomorph.Int8Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.generated.OverrideCall;
import io.monomorph.generated.OverrideTable;
import javax.annotation.processing.Generated;

/** Asks the methods of {@link TrackBackend} that compute functions in its own way. */
@Generated("io.monomorph.processor.BackendProcessor")
final class TrackOverrides extends OverrideTable {
  static final TrackOverrides TABLE = new TrackOverrides();

  private TrackOverrides() {
    super(
        TrackBufferProvider.INSTANCE,
        "add",
        "array_equal",
        "divmod",
        "floor_divide",
        "less",
        "round",
        "sum");
  }

  @Override
  protected boolean ask(OverrideCall call) {
    return switch (call.function()) {
      case "add" -> askAdd(call);
      case "array_equal" -> askArrayEqual(call);
      case "divmod" -> askDivmod(call);
      case "floor_divide" -> askFloorDivide(call);
      case "less" -> askLess(call);
      case "round" -> askRound(call);
      case "sum" -> askSum(call);
      default -> false;
    };
  }

  private static boolean askAdd(OverrideCall call) {
    if (call.buffer(0) instanceof TrackInt8Buffer x1 && call.buffer(1) instanceof Int8Buffer x2) {
      call.begin("TrackBackend.add");
      if (call.end(TrackBackend.add(x1, x2))) {
        return true;
      }
    }
    return false;
  }

  private static boolean askArrayEqual(OverrideCall call) {
    if (call.buffer(0) instanceof NdBuffer x1 && call.buffer(1) instanceof NdBuffer x2) {
      call.begin("TrackBackend.arrayEqual");
      if (call.end(TrackBackend.arrayEqual(x1, x2, (boolean) call.argument(0)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean askDivmod(OverrideCall call) {
    if (call.buffer(0) instanceof NdBuffer x1 && call.buffer(1) instanceof NdBuffer x2) {
      call.begin("TrackBackend.divmod");
      if (call.end(TrackBackend.divmod(x1, x2))) {
        return true;
      }
    }
    return false;
  }

  private static boolean askFloorDivide(OverrideCall call) {
    if (call.isOf(DType.UINT8)
        && call.whole(0) instanceof Track<?> x1
        && call.number(1) instanceof Integer x2) {
      call.begin("TrackBackend.divided");
      if (call.end(TrackBackend.divided(x1, (int) x2))) {
        return true;
      }
    }
    return false;
  }

  private static boolean askLess(OverrideCall call) {
    if (call.buffer(0) instanceof NdBuffer x1 && call.buffer(1) instanceof NdBuffer x2) {
      call.begin("TrackBackend.less");
      if (call.end(TrackBackend.less(x1, x2))) {
        return true;
      }
    }
    return false;
  }

  private static boolean askRound(OverrideCall call) {
    if (call.buffer(0) instanceof NdBuffer x1) {
      call.begin("TrackBackend.round");
      if (call.end(TrackBackend.round(x1, (int) call.argument(0)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean askSum(OverrideCall call) {
    if (call.isOverAll() && call.isOf(DType.INT8) && call.whole(0) instanceof Track<?> x1) {
      call.begin("TrackBackend.sum");
      if (call.end(TrackBackend.sum(x1))) {
        return true;
      }
    }
    if (call.isOverAll()
        && call.isOf(DType.INT8, DType.UINT8)
        && call.core(0) instanceof Track<?> x1) {
      call.begin("TrackBackend.somewhere");
      if (call.end(TrackBackend.somewhere(x1, call.layout(0)))) {
        return true;
      }
    }
    if (call.buffer(0) instanceof NdBuffer x1) {
      call.begin("TrackBackend.sum");
      if (call.end(TrackBackend.sum(x1, (int[]) call.argument(0)))) {
        return true;
      }
    }
    return false;
  }
}
