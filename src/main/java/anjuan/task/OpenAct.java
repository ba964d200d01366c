package anjuan.task;

/** An act open to a person now. */
public record OpenAct(String id, boolean isTask) {}
