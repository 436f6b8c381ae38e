package dev.residue.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import org.junit.jupiter.api.Test;

class CellTest {
  private static final Cell USUAL = Cell.of(Kind.LONG, "fastutil", "sparse", 100_000);
  private static final String JSON =
      "{\"kind\":\"long\",\"map\":\"fastutil\",\"workload\":\"sparse\",\"size\":100000}";

  private static Cell read(String json) throws JsonProcessingException {
    return Json.MAPPER.readValue(json, Cell.class);
  }

  @Test
  void id_ofOneThreadAndCachesAsFound_isThatOfSchemaOne() {
    assertEquals("long/fastutil/sparse/100000", USUAL.path());
    assertEquals("7e424ccdc7bd", USUAL.id());
    assertEquals(USUAL, USUAL.with(Condition.COLD).with(Condition.AS_FOUND));
  }

  @Test
  void write_usualCell_leavesOutConditionAndThreads() throws JsonProcessingException {
    assertEquals(JSON, Json.MAPPER.writeValueAsString(USUAL));
    assertEquals(USUAL, read(JSON));
  }

  @Test
  void write_unusualCell_isReadBack() throws JsonProcessingException {
    Cell cell = USUAL.with(Condition.HOT).withThreads(4);
    String json = Json.MAPPER.writeValueAsString(cell);
    assertTrue(json.endsWith(",\"condition\":\"hot\",\"threads\":4}"), json);
    assertEquals(cell, read(json));
    assertEquals(USUAL.withThreads(2), read(JSON.replace("}", ",\"threads\":2}")));
  }

  @Test
  void read_withoutAnyOtherField_isRefused() {
    assertThrows(JsonProcessingException.class, () -> read(JSON.replace(",\"size\":100000", "")));
  }

  @Test
  void group_ofAnotherConditionOrNumberOfThreads_isAnother() {
    Cell cold = USUAL.with(Condition.COLD);
    assertEquals("long/sparse/100000", USUAL.group());
    assertEquals("long/sparse/100000/cold", cold.group());
    assertEquals("long/sparse/100000/cold/8-threads", cold.withThreads(8).group());
    assertNotEquals(USUAL.id(), cold.id());
  }
}
