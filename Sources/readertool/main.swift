/// Chores of those who work on `reader`; shipped to nobody.
switch CommandLine.arguments.dropFirst().first {
case "train-names": NameTraining.main(Array(CommandLine.arguments.dropFirst(2)))
case "train-syntax": SyntaxTraining.main(Array(CommandLine.arguments.dropFirst(2)))
case "train-attributions": AttributionTraining.main(Array(CommandLine.arguments.dropFirst(2)))
case "try-attributions": AttributionTraining.tryOut(Array(CommandLine.arguments.dropFirst(2)))
case "bench": Bench.main(Array(CommandLine.arguments.dropFirst(2)))
case "stamp": ModelFile.stamp(Array(CommandLine.arguments.dropFirst(2)))
case "actors": ActorDump.main(Array(CommandLine.arguments.dropFirst(2)))
case "train-reactions": ReactionTraining.main(Array(CommandLine.arguments.dropFirst(2)))
default:
  print(
    "usage: readertool train-names LANGUAGE OUT EPOCHS DROPPED FILE[*TIMES][:CASE]… -- DEV…\n       readertool actors LANGUAGE FILE…\n       readertool train-reactions OUT FILE…\n       readertool stamp KIND LANGUAGE FILE\n       readertool bench [--language L] [--megabytes N] FILE…"
  )
}
