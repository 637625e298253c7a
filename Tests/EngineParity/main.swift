// Answers requests natively, for the comparison with WebAssembly: a request a line comes in, an
// answer a line goes out. With `--time SECONDS` instead how long it takes: the median and the least
// of the runs that fit in so many seconds.

let arguments = CommandLine.arguments
let seconds = arguments.count == 3 && arguments[1] == "--time" ? Double(arguments[2]) : nil
guard arguments.count == 1 || seconds != nil else {
  fatalError("usage: engine-parity [--time SECONDS] < REQUESTS")
}

while let line = readLine() {
  guard let request = Request(line) else { fatalError("not a request: \(line.prefix(60))") }
  print(seconds.map { Timing(request, seconds: $0).description } ?? request.answered())
}
