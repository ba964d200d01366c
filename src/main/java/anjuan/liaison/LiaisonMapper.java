package anjuan.liaison;

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
interface LiaisonMapper {

    @Insert("""
            insert into liaison_clue_letter (case_number, matter, kind, receiver_kind, receiver, content, found_by, found_on)
            values (#{matter.caseNumber}, #{matter.id}, #{kind}, #{receiverKind}, #{receiver}, #{content}, #{by}, #{on})""")
    void insertLetter(
            Matter matter,
            ClueKind kind,
            ClueReceiver receiverKind,
            String receiver,
            String content,
            String by,
            LocalDate on);

    @Select("""
            select case_number, matter as matter_id, kind, receiver_kind, receiver, content, found_by, found_on, signed,
                   opinion, signed_by, signed_on, number, received_on, receipt
            from liaison_clue_letter
            where case_number = #{caseNumber}
            order by found_on, matter""")
    List<ClueLetter> letters(CaseNumber caseNumber);

    @Update("""
            update liaison_clue_letter
            set signed = #{signed}, opinion = #{opinion}, signed_by = #{by}, signed_on = #{on}
            where case_number = #{matter.caseNumber} and matter = #{matter.id} and signed is null""")
    int sign(Matter matter, boolean signed, @Nullable String opinion, String by, LocalDate on);

    @Update("""
            update liaison_clue_letter
            set number = #{number}
            where case_number = #{matter.caseNumber} and matter = #{matter.id}""")
    void setNumber(Matter matter, String number);

    @Update("""
            update liaison_clue_letter
            set received_on = #{on}, receipt = #{receipt}
            where case_number = #{matter.caseNumber} and matter = #{matter.id}""")
    void receive(Matter matter, LocalDate on, String receipt);

    @Insert("""
            insert into liaison_contact (case_number, no, kind, organ, paper, content, occurred_on, recorded_by, matter, owed,
                                         due_on)
            values (#{caseNumber}, #{no}, #{kind}, #{organ}, #{paper}, #{content}, #{occurredOn}, #{recordedBy}, #{matter},
                    #{owed}, #{dueOn})""")
    void insertContact(Contact contact);

    @Select("""
            select case_number, no, kind, organ, paper, content, occurred_on, recorded_by, matter, owed, due_on, settlement,
                   settled_on
            from liaison_contact
            where case_number = #{caseNumber}
            order by occurred_on, no""")
    List<Contact> contacts(CaseNumber caseNumber);

    @Update("""
            update liaison_contact
            set settlement = #{settlement}, settled_on = #{on}
            where case_number = #{of.caseNumber} and matter = #{of.id} and settlement is null""")
    int settle(Matter of, String settlement, LocalDate on);
}
