import Testing

@testable import Expressions

@Suite struct NumberTests {
  @Test(arguments: [
    ("0.50", 0.5, 0.005), ("1200", 1200, 0.5), ("1.8e-18", 1.8e-18, 5e-20), ("-2", -2, 0.5),
    ("1e3", 1000, 500), ("+.5", 0.5, 0.05),
  ])
  func `a written number knows its precision`(text: String, value: Double, halfUnit: Double) throws
  {
    let number = try #require(WrittenNumber(text))
    #expect(number.value == value)
    #expect(number.halfUnit == halfUnit)
  }

  @Test(arguments: [
    "", "1,200", "80%", "inf", "nan", "0x10", "1.", ".", "1e", "- 1", "1e999", "e5",
    "1e-9223372036854775808",
  ])
  func `what is no written number is refused`(text: String) {
    #expect(WrittenNumber(text) == nil)
  }

  @Test func `about means within half a unit of the last digit`() throws {
    let half = try #require(WrittenNumber("0.50"))
    #expect(approximatelyEqual(0.505, half))
    #expect(!approximatelyEqual(0.5051, half))
    #expect(!approximatelyEqual(.nan, half))
    #expect(try approximatelyEqual(1200.4, #require(WrittenNumber("1200"))))
  }

  @Test func `equality allows for rounding but not between whole numbers`() {
    #expect(valuesEqual(.number(0.1 + 0.2), .number(0.3)))
    #expect(!valuesEqual(.number(1_000_000_000_000), .number(1_000_000_000_001)))
    #expect(valuesEqual(.number(1e-10), .number(0)))
    #expect(!valuesEqual(.number(1e-10), .number(2e-10)))
    #expect(valuesEqual(.numbers([1e6, 1e-4]), .numbers([1e6, 2e-4])))
    #expect(!valuesEqual(.numbers([1, 2]), .numbers([1, 2, 3])))
    #expect(!valuesEqual(.number(.nan), .number(.nan)))
    #expect(valuesEqual(.number(.infinity), .number(.infinity)))
    #expect(!valuesEqual(.number(.infinity), .number(1)))
    #expect(valuesEqual(.boolean(true), .number(1)))
    #expect(!valuesEqual(.text("1"), .number(1)))
  }

  @Test(arguments: [
    (0.125, ".2f", "0.12"), (0.375, ".2f", "0.38"), (2.5, ".0f", "2"), (1.005, ".2f", "1.00"),
    (1234567.891, ",.0f", "1,234,568"), (999.9999, ".2f", "1000.00"), (0.5, "+.2f", "+0.50"),
    (-0.001, ".2f", "0.00"), (123456, ".2e", "1.23e5"), (1.8e-18, ".1e", "1.8e-18"),
    (0.845, ".1%", "84.5%"), (0.5, "%", "50%"), (1234.5, "sig 3", "1230"),
    (0.0012345, "sig 3", "0.00123"),
    (2, "sig 3", "2.00"), (-1234.5, "+,.1f", "-1,234.5"), (1e22, ".0f", "10000000000000000000000"),
    (5e-324, ".1e", "4.9e-324"), (.infinity, ".2f", "inf"), (0, ".2e", "0.00e0"),
    (9.5, ".0f", "10"),
  ])
  func `formats round the exact value, half to even`(number: Double, form: String, text: String)
    throws
  {
    let format = try #require(ValueFormat.parse(mapped(form)).format)
    #expect(try Expressions.format(.number(number), as: format) == text)
  }

  @Test(arguments: [
    (1.0 / 3, "0.333333"), (2.0 / 3, "0.666667"), (0.5, "0.5"), (1234567, "1234567"),
    (1234567.8, "1234570"),
    (1e-7 / 3, "3.33333e-8"), (-0.0, "0"), (1e20, "1e20"), (100.00001, "100"),
  ])
  func `without a format a number has six digits`(number: Double, text: String) throws {
    #expect(try format(.number(number), as: nil) == text)
  }

  @Test func `lists and texts are shown, the rest is not`() throws {
    #expect(try format(.numbers([2, 10]), as: nil) == "[2, 10]")
    #expect(try format(.text("spam"), as: nil) == "spam")
    #expect(throws: EvaluationFailure.self) { try format(.record(Record()), as: nil) }
    #expect(throws: EvaluationFailure.self) { try format(.text("a"), as: ValueFormat(".2f")) }
  }

  @Test(arguments: ["", "2f", ".f", ".2g", "sig", "sig 0", "++.2f", ".2", "0.2f", "-.2f"])
  func `a bad format is a diagnostic`(text: String) {
    let result = ValueFormat.parse(mapped(text))
    #expect(result.format == nil)
    #expect(result.diagnostics.map(\.code) == [.badFormat])
  }

  @Test(arguments: [
    (1e16, "1e16"), (5e-5, "5e-5"), (-0.0, "0"), (1.0, "1"), (0.1, "0.1"), (1.5e300, "1.5e300"),
    (-.infinity, "-inf"), (.nan, "nan"),
  ])
  func `printed numbers are the shortest that read back`(number: Double, text: String) {
    #expect(writtenText(.number(number)) == text)
  }
}
