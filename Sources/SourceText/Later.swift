#if !hasFeature(Embedded)
  import Synchronization

  /// A value that is made when it is first asked for, and once.
  public final class Later<Value: Sendable>: Sendable {
    private enum State: Sendable {
      case wanted(@Sendable () -> Value)
      case made(Value)
    }
    private let state: Mutex<State>

    public init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.wanted(make)) }

    public init(made value: Value) { state = Mutex(.made(value)) }

    public var value: Value {
      state.withLock { state in
        switch state {
        case .made(let value): return value
        case .wanted(let make):
          let value = make()
          state = .made(value)
          return value
        }
      }
    }
  }
#endif
