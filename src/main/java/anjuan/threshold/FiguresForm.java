package anjuan.threshold;

import anjuan.threshold.Conduct.Earlier;
import anjuan.threshold.Conduct.Presumption;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What officers enter about one act.
 *
 * @param respondent place of the respondent, from 1
 * @param rights numbers or names of the rights, separated by commas
 * @param earlierOn day of the conviction or penalty for the same kind of act before it
 * @param punishedBy paper by which this act was dealt with already
 * @param punishedOn day of that paper
 * @param isSuspected whether there is reasonable suspicion of crime, so that measures of the police are needed
 * @param suspicion on what evidence
 * @param replaces number of the entry whose place this one takes
 * @param reason why it does
 * @param isStruckOut whether it only takes the other back
 */
record FiguresForm(
        @NotNull @Positive Integer respondent,
        @NotNull Offence offence,
        @NotBlank @Size(max = 500) String conduct,
        @NotNull LocalDate actedFrom,
        @NotNull LocalDate actedUntil,
        @NotBlank @Size(max = 1000) String rights,
        @Nullable LocalDate earlierOn,
        @Nullable @Size(max = 200) String earlierPaper,
        @Nullable @Size(max = 200) String punishedBy,
        @Nullable LocalDate punishedOn,
        @Valid @Size(max = 200) List<Goods> goods,
        @Valid @Size(max = 50) List<Amount> amounts,
        @Nullable Knowledge knowledge,
        @Nullable @Size(max = 1000) String otherSerious,
        @Nullable Boolean ruinsOwner,
        @Nullable Boolean isSuspected,
        @Nullable @Size(max = 2000) String suspicion,
        @Nullable @Positive Integer replaces,
        @Nullable @Size(max = 1000) String reason,
        @Nullable Boolean isStruckOut) {

    static final FiguresForm BLANK = new FiguresForm(
            1,
            null,
            "",
            null,
            null,
            "",
            null,
            null,
            null,
            null,
            null,
            null,
            Knowledge.NONE,
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    /** A tick for each presumption of art. 4. */
    record Knowledge(
            @Nullable Boolean markAltered,
            @Nullable Boolean authorisationForged,
            @Nullable Boolean punishedBefore,
            @Nullable Boolean priceTooLow,
            @Nullable Boolean movedOrDestroyed,
            @Nullable Boolean other) {

        static final Knowledge NONE = new Knowledge(null, null, null, null, null, null);

        static Knowledge of(Set<Presumption> ticked) {
            return new Knowledge(
                    ticked.contains(Presumption.MARK_ALTERED),
                    ticked.contains(Presumption.AUTHORISATION_FORGED),
                    ticked.contains(Presumption.PUNISHED_BEFORE),
                    ticked.contains(Presumption.PRICE_TOO_LOW),
                    ticked.contains(Presumption.MOVED_OR_DESTROYED),
                    ticked.contains(Presumption.OTHER));
        }

        Set<Presumption> presumptions() {
            var ticked = EnumSet.noneOf(Presumption.class);
            tick(ticked, Presumption.MARK_ALTERED, markAltered);
            tick(ticked, Presumption.AUTHORISATION_FORGED, authorisationForged);
            tick(ticked, Presumption.PUNISHED_BEFORE, punishedBefore);
            tick(ticked, Presumption.PRICE_TOO_LOW, priceTooLow);
            tick(ticked, Presumption.MOVED_OR_DESTROYED, movedOrDestroyed);
            tick(ticked, Presumption.OTHER, other);
            return ticked;
        }

        private static void tick(Set<Presumption> ticked, Presumption presumption, @Nullable Boolean is) {
            if (Boolean.TRUE.equals(is)) {
                ticked.add(presumption);
            }
        }
    }

    FiguresForm {
        goods = goods == null ? List.of() : List.copyOf(goods);
        amounts = amounts == null ? List.of() : List.copyOf(amounts);
        knowledge = knowledge == null ? Knowledge.NONE : knowledge;
        earlierPaper = stripped(earlierPaper);
        punishedBy = stripped(punishedBy);
        otherSerious = stripped(otherSerious);
        suspicion = stripped(suspicion);
        reason = stripped(reason);
    }

    /** The form that corrects an entry, as that was entered. */
    static FiguresForm correcting(Conduct conduct) {
        var earlier = conduct.earlier();
        return new FiguresForm(
                conduct.respondent(),
                conduct.offence(),
                conduct.what(),
                conduct.from(),
                conduct.until(),
                conduct.rights(),
                earlier == null ? null : earlier.on(),
                earlier == null ? null : earlier.paper(),
                conduct.punishedBy(),
                conduct.punishedOn(),
                conduct.goods(),
                conduct.amounts(),
                Knowledge.of(conduct.presumptions()),
                conduct.otherSerious(),
                conduct.ruinsOwner(),
                conduct.suspicion() != null,
                conduct.suspicion(),
                conduct.no(),
                null,
                null);
    }

    boolean strikesOut() {
        return Boolean.TRUE.equals(isStruckOut);
    }

    boolean suspects() {
        return Boolean.TRUE.equals(isSuspected);
    }

    boolean saysRuin() {
        return Boolean.TRUE.equals(ruinsOwner);
    }

    Conduct conduct(int no) {
        var earlier = earlierOn == null ? null : new Earlier(earlierOn, Objects.requireNonNullElse(earlierPaper, ""));
        return new Conduct(
                no,
                respondent,
                offence,
                conduct.strip(),
                actedFrom,
                actedUntil,
                rights.strip(),
                earlier,
                punishedBy,
                punishedOn,
                goods,
                amounts,
                Objects.requireNonNull(knowledge).presumptions(),
                otherSerious,
                saysRuin(),
                suspects() ? suspicion : null);
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
