package anjuan.gains;

import java.util.List;

/** A reckoning with its items, for pages and papers. */
public record ReckonedGains(Reckoning reckoning, List<GainItem> items) {}
