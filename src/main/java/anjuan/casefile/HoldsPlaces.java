package anjuan.casefile;

/**
 * Something that is kept on a respondent by his place in the case. While it is, nobody is taken out before or at that place, or
 * what is kept would be of somebody else.
 */
public interface HoldsPlaces {

    /** The highest place that something is kept on, 0 for none. */
    int highestPlace(CaseNumber caseNumber);
}
