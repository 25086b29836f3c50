/** The stream of news in tests: `FakeEventSource.tell('standing', {state: 'active'})` reaches the open page. */
export class FakeEventSource extends EventTarget {
  static readonly CONNECTING = 0
  static readonly OPEN = 1
  static readonly CLOSED = 2
  private static opened: FakeEventSource[] = []

  readyState: number = FakeEventSource.CONNECTING

  readonly url: string

  constructor(url: string) {
    super()
    this.url = url
    FakeEventSource.opened.push(this)
  }

  close(): void {
    this.readyState = FakeEventSource.CLOSED
  }

  /** Something arrives on every stream that is open. */
  static tell(type: string, data: unknown): void {
    for (const source of FakeEventSource.opened)
      if (source.readyState !== FakeEventSource.CLOSED)
        source.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) }))
  }

  /** Every open stream ends, as when the gateway refuses it. */
  static refuse(): void {
    for (const source of FakeEventSource.opened) {
      if (source.readyState === FakeEventSource.CLOSED) continue
      source.readyState = FakeEventSource.CLOSED
      source.dispatchEvent(new Event('error'))
    }
  }

  static get open(): number {
    return FakeEventSource.opened.filter((source) => source.readyState !== FakeEventSource.CLOSED).length
  }

  static reset(): void {
    FakeEventSource.opened = []
  }
}
