package demo;

import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;

/** MapStruct maps to a core, and to the buffer that is generated over it. */
@Mapper
public interface Tables {
  Tables INSTANCE = Mappers.getMapper(Tables.class);

  Sheet sheet(Table table);

  default SheetFloat32Buffer buffer(Sheet sheet) {
    return SheetFloat32Buffer.wrap(sheet);
  }

  Report report(Sheets sheets);

  /** Has cores. */
  record Sheets(Sheet first, Sheet second) {}

  /** Has buffers in their places. */
  record Report(SheetFloat32Buffer first, SheetFloat32Buffer second) {}
}
