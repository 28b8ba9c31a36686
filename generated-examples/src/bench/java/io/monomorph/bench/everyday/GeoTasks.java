package io.monomorph.bench.everyday;

import io.monomorph.Expression;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.Reductions;
import io.monomorph.Ufuncs;
import io.monomorph.dtype.DType;
import java.util.List;

/** Heights, satellite pictures and coordinates. */
final class GeoTasks {
  private static final double SIN = Math.sin(0.785);
  private static final double COS = Math.cos(0.785);

  private GeoTasks() {}

  static List<Task> all() {
    return List.of(
        Task.of("hillshade", (a, b, c) -> shade(a), (a, b, c) -> lazyShade(a)),
        Task.of("ndvi", (a, b, c) -> ndvi(a, b), (a, b, c) -> lazyNdvi(a, b)),
        Task.of("haversine", (a, b, c) -> distance(a, b), (a, b, c) -> lazyDistance(a, b)),
        Task.of(
            "fill_missing",
            (a, b, c) -> Functions.where(a.isnan(), a.nanmean(0), a),
            (a, b, c) -> a.lazy().isnan().where(Reductions.NANMEAN.lazy(a, 0), a).eval()));
  }

  private static NdBuffer shade(NdBuffer a) {
    NdBuffer across = a.get("1:-1, 2:").sub(a.get("1:-1, :-2")).div(60);
    NdBuffer down = a.get("2:, 1:-1").sub(a.get(":-2, 1:-1")).div(60);
    NdBuffer slope = across.pow(2).add(down.pow(2)).sqrt().arctan();
    NdBuffer aspect = down.arctan2(across.neg());
    NdBuffer light = Functions.subtract(2.356, aspect).cos();
    return slope.cos().mul(SIN).add(slope.sin().mul(COS).mul(light)).clip(0, 1);
  }

  private static NdBuffer lazyShade(NdBuffer a) {
    Expression across = a.get("1:-1, 2:").lazy().sub(a.get("1:-1, :-2")).div(60);
    Expression down = a.get("2:, 1:-1").lazy().sub(a.get(":-2, 1:-1")).div(60);
    Expression slope = across.pow(2).add(down.pow(2)).sqrt().arctan();
    Expression aspect = down.arctan2(across.neg());
    Expression light = Ufuncs.SUBTRACT.lazy(2.356, aspect).cos();
    return slope.cos().mul(SIN).add(slope.sin().mul(COS).mul(light)).clip(0, 1).eval();
  }

  private static NdBuffer ndvi(NdBuffer a, NdBuffer b) {
    NdBuffer nir = a.astype(DType.FLOAT32);
    NdBuffer red = b.astype(DType.FLOAT32);
    return nir.sub(red).div(nir.add(red));
  }

  private static NdBuffer lazyNdvi(NdBuffer a, NdBuffer b) {
    Expression nir = a.lazy().astype(DType.FLOAT32);
    Expression red = b.lazy().astype(DType.FLOAT32);
    return nir.sub(red).div(nir.add(red)).eval();
  }

  private static NdBuffer distance(NdBuffer a, NdBuffer b) {
    NdBuffer lat = a.radians();
    NdBuffer lon = b.radians();
    NdBuffer across = lon.sub(0.2).div(2).sin().pow(2);
    NdBuffer h = lat.sub(0.8).div(2).sin().pow(2).add(lat.cos().mul(Math.cos(0.8)).mul(across));
    return h.sqrt().arcsin().mul(2 * 6371);
  }

  private static NdBuffer lazyDistance(NdBuffer a, NdBuffer b) {
    Expression lat = a.lazy().radians();
    Expression lon = b.lazy().radians();
    Expression across = lon.sub(0.2).div(2).sin().pow(2);
    Expression h = lat.sub(0.8).div(2).sin().pow(2).add(lat.cos().mul(Math.cos(0.8)).mul(across));
    return h.sqrt().arcsin().mul(2 * 6371).eval();
  }
}
