package anjuan.testing;

/** Changes of a diagram, as an administrator draws them: layout, flows and labels are kept in order. */
public final class Drawn {

    private Drawn() {}

    /** Puts a user task on a flow: what the flow led to now comes behind the task. */
    public static String taskOn(String xml, String flow, String task, String role, String label) {
        var target = between(xml, "<bpmn:sequenceFlow id=\"" + flow + "\"", "targetRef=\"", "\"");
        var behind = task + "_" + target;
        return with(
                with(
                        with(
                                xml.replace(
                                        "<bpmn:incoming>" + flow + "</bpmn:incoming>",
                                        "<bpmn:incoming>" + behind + "</bpmn:incoming>"),
                                "targetRef=\"" + target + "\"",
                                "targetRef=\"" + task + "\"",
                                xml.indexOf("<bpmn:sequenceFlow id=\"" + flow + "\"")),
                        "  </bpmn:process>",
                        """
                            <bpmn:userTask id="%s" name="%s" camunda:candidateGroups="%s">
                              <bpmn:documentation>本单位流程规定：增加一级审批。</bpmn:documentation>
                              <bpmn:incoming>%s</bpmn:incoming>
                              <bpmn:outgoing>%s</bpmn:outgoing>
                            </bpmn:userTask>
                            <bpmn:sequenceFlow id="%s" sourceRef="%s" targetRef="%s" />
                          </bpmn:process>""".formatted(task, label, role, flow, behind, behind, task, target),
                        0),
                "    </bpmndi:BPMNPlane>",
                """
                      <bpmndi:BPMNShape id="%s_di" bpmnElement="%s">
                        <dc:Bounds x="836" y="120" width="120" height="80" />
                      </bpmndi:BPMNShape>
                      <bpmndi:BPMNEdge id="%s_di" bpmnElement="%s">
                        <di:waypoint x="896" y="200" />
                        <di:waypoint x="896" y="250" />
                      </bpmndi:BPMNEdge>
                    </bpmndi:BPMNPlane>""".formatted(task, task, behind, behind),
                0);
    }

    /** Calls a node something else. */
    public static String renamed(String xml, String before, String after) {
        return with(xml, "name=\"" + before + "\"", "name=\"" + after + "\"", 0);
    }

    private static String with(String xml, String before, String after, int from) {
        int at = xml.indexOf(before, from);
        if (at < 0) {
            throw new IllegalArgumentException("the diagram does not hold " + before);
        }
        return xml.substring(0, at) + after + xml.substring(at + before.length());
    }

    private static String between(String xml, String place, String before, String after) {
        int start = xml.indexOf(before, xml.indexOf(place)) + before.length();
        return xml.substring(start, xml.indexOf(after, start));
    }
}
