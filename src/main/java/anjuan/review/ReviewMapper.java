package anjuan.review;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.jspecify.annotations.Nullable;

@Mapper
interface ReviewMapper {

    record ReviewRow(
            CaseNumber caseNumber,
            int round,
            String matter,
            ReviewKind kind,
            Opinion opinion,
            String points,
            @Nullable String advice,
            String reviewerId,
            String reviewer,
            LocalDate reviewedOn) {

        Review review() {
            return new Review(
                    new Matter(caseNumber, matter),
                    round,
                    kind,
                    opinion,
                    points,
                    advice,
                    reviewerId,
                    reviewer,
                    reviewedOn);
        }
    }

    @Insert("""
            insert into review_opinion (case_number, round, matter, kind, opinion, points, advice, reviewer_id, reviewer,
                                        reviewed_on)
            values (#{matter.caseNumber}, #{round}, #{matter.id}, #{kind}, #{opinion}, #{points}, #{advice}, #{reviewerId}, #{reviewer},
                    #{reviewedOn})""")
    void insert(Review review);

    @Select("""
            select case_number, round, matter, kind, opinion, points, advice, reviewer_id, reviewer, reviewed_on
            from review_opinion
            where case_number = #{caseNumber}
            order by round""")
    List<ReviewRow> rounds(CaseNumber caseNumber);

    @Select("""
            select exists (
                select 1 from review_opinion
                where reviewer_id = #{officerId} and kind = 'LEGAL_REVIEW')""")
    boolean hasReviewedLegally(String officerId);
}
