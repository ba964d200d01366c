package anjuan.definition;

import java.util.List;

/**
 * What a check says against a draft, told through {@code finding.<code>} and {@code finding.<code>.remedy}.
 *
 * @param element id of the element of the diagram or the row of the table; empty where it is the whole
 * @param label what the element is called in the drawing
 * @param line counted from 1; 0 where no line can be named
 * @param arguments what the texts name, in their order
 */
public record Finding(Severity severity, String code, String element, String label, int line, List<String> arguments) {}
