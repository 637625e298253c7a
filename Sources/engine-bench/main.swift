import Foundation

// Runs workloads on demand, so that another program can measure in turn with it. Reads commands,
// one a line, and answers each by a line:
//   prepare WORKLOAD SIZE   makes the data, runs once; "NAME VALUE NAME VALUE …" of the result
//   time RUNS               runs what was prepared that often; the seconds it took
// A command that fails is answered by "error REASON".

var session = Session([
  LinearWorkloads.table, PointWorkloads.table, TreeWorkloads.table, KernelWorkloads.table,
])
while let line = readLine() {
  do {
    print(try session.answer(line))
  } catch {
    print("error \(error)")
  }
  // The other side waits for the line.
  fflush(nil)
}
