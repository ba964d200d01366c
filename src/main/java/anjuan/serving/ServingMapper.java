package anjuan.serving;

import anjuan.casefile.CaseNumber;
import anjuan.casefile.Matter;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Insert;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.annotations.Update;
import org.jspecify.annotations.Nullable;

@Mapper
interface ServingMapper {

    record ServiceRow(
            CaseNumber caseNumber,
            int no,
            String matter,
            Service.Document document,
            @Nullable String paper,
            Way way,
            LocalDate sentOn,
            LocalDate servedOn,
            String receiver,
            String proof,
            @Nullable Witnessing witnessing,
            @Nullable String witnesses,
            @Nullable String address,
            @Nullable String trackingNo,
            boolean returned,
            @Nullable String helper,
            @Nullable String letter,
            @Nullable String attachment) {

        Service service() {
            return new Service(
                    new Matter(caseNumber, matter),
                    no,
                    document,
                    paper,
                    way,
                    sentOn,
                    servedOn,
                    receiver,
                    proof,
                    new Particulars(witnessing, witnesses, address, trackingNo, returned, helper, letter, attachment));
        }
    }

    record AttemptRow(
            CaseNumber caseNumber,
            int no,
            String matter,
            Service.Document document,
            String paper,
            Way way,
            String place,
            String failure,
            LocalDate triedOn) {

        Attempt attempt() {
            return new Attempt(new Matter(caseNumber, matter), no, document, paper, way, place, failure, triedOn);
        }
    }

    record NoticeRow(
            CaseNumber caseNumber,
            int no,
            String matter,
            Service.Document document,
            String paper,
            PostedNotice.Ground ground,
            String efforts,
            String place,
            @Nullable String number,
            LocalDate postedOn,
            @Nullable LocalDate endedOn) {

        PostedNotice notice() {
            return new PostedNotice(
                    new Matter(caseNumber, matter),
                    no,
                    document,
                    paper,
                    ground,
                    efforts,
                    place,
                    number,
                    postedOn,
                    endedOn);
        }
    }

    @Insert("""
            insert into serving_service (case_number, no, matter, document, paper, way, sent_on, served_on, receiver, proof,
                                         witnessing, witnesses, address, tracking_no, returned, helper, letter, attachment)
            values (#{matter.caseNumber}, #{no}, #{matter.id}, #{document}, #{paper}, #{way}, #{sentOn}, #{servedOn},
                    #{receiver}, #{proof}, #{particulars.witnessing}, #{particulars.witnesses}, #{particulars.address},
                    #{particulars.trackingNo}, #{particulars.returned}, #{particulars.helper}, #{particulars.letter},
                    #{particulars.attachment})""")
    void insert(Service service);

    @Select("""
            select case_number, no, matter, document, paper, way, sent_on, served_on, receiver, proof, witnessing,
                   witnesses, address, tracking_no, returned, helper, letter, attachment
            from serving_service
            where case_number = #{caseNumber}
            order by no""")
    List<ServiceRow> of(CaseNumber caseNumber);

    @Insert("""
            insert into serving_address (case_number, no, respondent, address, receiver, phone, postcode, consents,
                                         electronic, signed_by, confirmed_on)
            values (#{caseNumber}, #{no}, #{respondent}, #{address}, #{receiver}, #{phone}, #{postcode}, #{consents},
                    #{electronic}, #{signedBy}, #{confirmedOn})""")
    void insertAddress(Address address);

    @Select("""
            select case_number, no, respondent, address, receiver, phone, postcode, consents, electronic, signed_by,
                   confirmed_on
            from serving_address
            where case_number = #{caseNumber}
            order by no""")
    List<Address> addresses(CaseNumber caseNumber);

    @Insert("""
            insert into serving_attempt (case_number, no, matter, document, paper, way, place, failure, tried_on)
            values (#{matter.caseNumber}, #{no}, #{matter.id}, #{document}, #{paper}, #{way}, #{place}, #{failure},
                    #{triedOn})""")
    void insertAttempt(Attempt attempt);

    @Select("""
            select case_number, no, matter, document, paper, way, place, failure, tried_on
            from serving_attempt
            where case_number = #{caseNumber}
            order by no""")
    List<AttemptRow> attempts(CaseNumber caseNumber);

    @Insert("""
            insert into serving_notice (case_number, no, matter, document, paper, ground, efforts, place, number, posted_on,
                                        ended_on)
            values (#{matter.caseNumber}, #{no}, #{matter.id}, #{document}, #{paper}, #{ground}, #{efforts}, #{place},
                    #{number}, #{postedOn}, #{endedOn})""")
    void insertNotice(PostedNotice notice);

    @Update("""
            update serving_notice
            set number = #{number}
            where case_number = #{caseNumber} and no = #{no}""")
    void numberNotice(CaseNumber caseNumber, int no, String number);

    @Update("""
            update serving_notice
            set ended_on = #{on}
            where case_number = #{caseNumber} and no = #{no} and ended_on is null""")
    void endNotice(CaseNumber caseNumber, int no, LocalDate on);

    @Select("""
            select case_number, no, matter, document, paper, ground, efforts, place, number, posted_on, ended_on
            from serving_notice
            where case_number = #{caseNumber}
            order by no""")
    List<NoticeRow> notices(CaseNumber caseNumber);
}
