package heard.desk.template.web;

import heard.desk.template.Sample;
import heard.desk.template.Wording;

/** A text of a template beside what it says in answer to the sample message of its kind. */
public record Tried(Wording wording, Sample sample, String text) {}
