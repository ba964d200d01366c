package anjuan.seizure;

import jakarta.validation.constraints.AssertTrue;

/**
 * The ten duties on the spot, ticked one by one.
 *
 * @param reported 实施前报告并经批准；情况紧急的，在二十四小时内报告
 * @param twoOfficers 由两名以上行政执法人员实施
 * @param certificatesShown 出示执法身份证件
 * @param partyCalled 通知当事人到场
 * @param reasonsTold 当场告知理由、依据和当事人的权利、救济途径
 * @param partyHeard 听取当事人的陈述和申辩
 * @param recordMade 制作现场笔录
 * @param recordSigned 笔录由当事人和执法人员签名；拒绝的，予以注明
 * @param absenceWitnessed 当事人不到场的，邀请见证人到场签名
 * @param otherDuties 法律、法规规定的其他程序
 * @legal 行政强制法 第十八条；市场监督管理行政处罚程序规定 第三十七条
 */
record Duties(
        @AssertTrue boolean reported,
        @AssertTrue boolean twoOfficers,
        @AssertTrue boolean certificatesShown,
        @AssertTrue boolean partyCalled,
        @AssertTrue boolean reasonsTold,
        @AssertTrue boolean partyHeard,
        @AssertTrue boolean recordMade,
        @AssertTrue boolean recordSigned,
        @AssertTrue boolean absenceWitnessed,
        @AssertTrue boolean otherDuties) {

    static final Duties NONE = new Duties(false, false, false, false, false, false, false, false, false, false);
}
