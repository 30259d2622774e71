package heard.engine.training;

import java.util.List;

import heard.engine.learn.Head;

/** A head to be trained: its labels and how. */
record HeadPlan(String name, Head.Kind kind, List<String> labels, SolverSettings settings) {}
