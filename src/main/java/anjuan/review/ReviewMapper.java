package anjuan.review;

import anjuan.casefile.CaseNumber;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;

@Mapper
interface ReviewMapper {

    @Insert("""
            insert into review_opinion (case_number, round, kind, opinion, points, advice, reviewer_id, reviewer,
                                        reviewed_on)
            values (#{caseNumber}, #{round}, #{kind}, #{opinion}, #{points}, #{advice}, #{reviewerId}, #{reviewer},
                    #{reviewedOn})""")
    void insert(Review review);

    @Select("""
            select case_number, round, kind, opinion, points, advice, reviewer_id, reviewer, reviewed_on
            from review_opinion
            where case_number = #{caseNumber}
            order by round""")
    List<Review> rounds(CaseNumber caseNumber);

    @Select("""
            select exists (
                select 1 from review_opinion
                where reviewer_id = #{officerId} and kind = 'LEGAL_REVIEW')""")
    boolean hasReviewedLegally(String officerId);
}
