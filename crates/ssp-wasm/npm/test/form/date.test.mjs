import assert from "node:assert/strict";
import { test } from "node:test";

import { longDate, partsOf, readDate, today } from "../../build/form/date.js";

const limits = { earliest: "1850-01-01", latest: "2200-12-31", today: "2026-01-15" };
const read = (day, month, year, more = {}) => readDate({ day, month, year }, { ...limits, ...more });

test("a date is read with and without zeros and spaces", () => {
  assert.deepEqual(read("5", "1", "2012"), { date: "2012-01-05" });
  assert.deepEqual(read("05", "01", "2012"), { date: "2012-01-05" });
  assert.deepEqual(read(" 5 ", "12 ", " 2012"), { date: "2012-12-05" });
  assert.deepEqual(read("29", "2", "2024"), { date: "2024-02-29" });
});

test("every kind of mistake has its own problem and its own fields", () => {
  const cases = [
    [["", "12", "2012"], "dayMissing", ["day"]],
    [["5", " ", "2012"], "monthMissing", ["month"]],
    [["5", "12", ""], "yearMissing", ["year"]],
    [["5", "", ""], "partsMissing", ["month", "year"]],
    [["", "", "2012"], "partsMissing", ["day", "month"]],
    [["fem", "12", "2012"], "notNumbers", ["day"]],
    [["5.", "dec", "2012"], "notNumbers", ["day", "month"]],
    [["-5", "12", "2012"], "notNumbers", ["day"]],
    [["5", "12", "12"], "yearDigits", ["year"]],
    [["5", "12", "02012"], "yearDigits", ["year"]],
    [["30", "2", "2012"], "notReal", ["day"]],
    [["29", "2", "2023"], "notReal", ["day"]],
    [["31", "4", "2012"], "notReal", ["day"]],
    [["0", "4", "2012"], "notReal", ["day"]],
    [["005", "4", "2012"], "notReal", ["day"]],
    [["5", "13", "2012"], "notReal", ["month"]],
    [["5", "0", "2012"], "notReal", ["month"]],
    [["5", "12", "0012"], "tooEarly", ["year"]],
    [["1", "1", "2201"], "tooLate", ["day", "month", "year"]],
  ];
  for (const [[day, month, year], problem, parts] of cases) {
    const reading = read(day, month, year);
    assert.deepEqual([reading.problem, reading.parts], [problem, parts], `${day}-${month}-${year}`);
  }
});

test("the future is told from a day that is too late for another reason", () => {
  assert.equal(read("16", "1", "2026", { latest: "2026-01-15" }).problem, "future");
  assert.equal(read("16", "1", "2026", { latest: "2025-06-01" }).problem, "tooLate");
  assert.deepEqual(read("15", "1", "2026", { latest: "2026-01-15" }), { date: "2026-01-15" });
});

test("every day of a century is read back as it was written", () => {
  for (let day = new Date("1950-01-01"); day.getUTCFullYear() < 2050; day.setUTCDate(day.getUTCDate() + 1)) {
    const date = day.toISOString().slice(0, 10);
    assert.deepEqual(readDate(partsOf(date), limits), { date });
  }
});

test("today is today in Denmark", () => {
  assert.equal(today(new Date("2026-01-14T22:59:00Z")), "2026-01-14");
  assert.equal(today(new Date("2026-01-14T23:30:00Z")), "2026-01-15");
  assert.equal(today(new Date("2026-07-14T22:30:00Z")), "2026-07-15");
});

test("dates are written long in both languages", () => {
  assert.equal(longDate("2012-12-05", "da"), "5. december 2012");
  assert.equal(longDate("2027-01-01", "en"), "1 January 2027");
  assert.equal(longDate("i morgen", "da"), "i morgen");
});
