package io.monomorph.processor.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.processor.model.CellModel;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.naming.NamedTypes;
import io.monomorph.processor.source.ClassName;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ApiTest {
  /** A class that a generator names may have the name of a class of the user's. */
  @Test
  void everyClassIsAmongTheNamedTypes() throws IllegalAccessException {
    List<ClassName> all = new ArrayList<>();
    for (Field field : Api.class.getDeclaredFields()) {
      if (field.getType() == ClassName.class) {
        all.add((ClassName) field.get(null));
      }
    }
    assertTrue(all.size() > 20);
    for (DTypeModel dtype : DTypeModel.values()) {
      all.add(Api.buffer(dtype));
    }
    for (CellModel cell : CellModel.values()) {
      all.add(Api.cell(cell));
    }
    for (int inputs = 1; inputs <= 4; inputs++) {
      all.add(Api.ufunc(inputs, 1));
      all.add(Api.ufunc(inputs, 2));
      all.add(Api.reduction(inputs));
    }
    for (ClassName name : all) {
      assertEquals(name.canonicalName(), NamedTypes.find(name.simpleName()));
    }
  }
}
