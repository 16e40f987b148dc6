import Interface
import Terminal

/// What would be on the screen if the key or turn of the wheel that came last came again, made while one reads: who
/// scrolls mostly goes on scrolling, and then there is nothing left to do but to send it.
///
/// It is asked for in the way of all screens, of a copy of the model; where something else comes, nothing comes of it.
final class Foresight {
  /// What would have to come.
  let event: Event
  /// What the model would be then.
  let model: Model
  /// What would have to be done outside.
  let effects: [Effect]
  /// The screen it would be.
  let painting: Painting

  init?(_ event: Event, _ model: Model, on screen: borrowing Screen) {
    guard let message = event.input else { return nil }
    var model = model
    effects = model.update(message)
    painting = screen.painting(of: model.view())
    self.model = model
    self.event = event
  }
}

extension Event {
  /// What it says to the model, if it is something that the reader of the article did.
  var input: Message? {
    switch self {
    case .key(let key): .keyPressed(key)
    case .mouse(let mouse): .mouse(mouse)
    default: nil
    }
  }
}
