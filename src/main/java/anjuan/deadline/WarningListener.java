package anjuan.deadline;

/** Hears of each warning once, in the transaction that records it; throwing takes the warning back until the next sweep. */
public interface WarningListener {

    void warned(NewWarning warning);
}
