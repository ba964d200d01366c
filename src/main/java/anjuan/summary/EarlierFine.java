package anjuan.summary;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A fine on the same party in another case, in yuan; whether it was for the same act, a person says (A83). */
record EarlierFine(String number, BigDecimal fine, LocalDate decidedOn) {}
