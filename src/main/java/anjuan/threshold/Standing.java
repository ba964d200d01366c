package anjuan.threshold;

/** How far a figure is from a threshold. */
public enum Standing {
    BELOW,
    /** From a share on that we set; the law does not know it. */
    NEAR,
    REACHED;

    Standing or(Standing other) {
        return compareTo(other) >= 0 ? this : other;
    }

    Standing atMost(Standing other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
