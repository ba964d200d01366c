package anjuan.officer;

/** A unit (内设机构) of a bureau; only a unit that handles cases gets clues. */
public record Unit(String id, String bureauId, String name, boolean handlesCases) {}
