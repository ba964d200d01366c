package anjuan.task;

import anjuan.casefile.Matter;

/**
 * An act open to a person now.
 *
 * @param id of the task or message in the diagram
 * @param label what tells the matter from others of its kind; empty for the case itself
 */
public record OpenAct(String id, Matter matter, String label, boolean isTask) {}
