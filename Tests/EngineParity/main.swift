// Prints what the engine's exported functions give natively, for the comparison with WebAssembly.

FunctionCases.run()
StatisticCases.run()
MetricCases.run()
ModelCases.run()
