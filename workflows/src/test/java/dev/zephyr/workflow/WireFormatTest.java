package dev.zephyr.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.zephyr.command.Acknowledge;
import dev.zephyr.command.Command;
import dev.zephyr.command.CommandRequest;
import dev.zephyr.incident.Incident;
import dev.zephyr.incident.Team;
import dev.zephyr.policy.PinnedPolicy;
import dev.zephyr.policy.Policy;
import dev.zephyr.policy.PolicyJson;
import dev.zephyr.rehearsal.Policies;
import dev.zephyr.rehearsal.Rehearsal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WireFormatTest {

    private final ObjectMapper mapper = WireFormat.mapper();

    @Test
    void anIncidentComesBackAsItWas() throws JsonProcessingException {
        Incident incident = Rehearsal.open(Policies.small(), "S1")
                .alert("f1", Map.of("breach", "true"))
                .minutes(12)
                .by("oncall-1", new Acknowledge())
                .minutes(70)
                .incident();
        String json = mapper.writeValueAsString(incident);
        assertThat(mapper.readValue(json, Incident.class)).isEqualTo(incident);
    }

    @Test
    void whatAnOlderOrNewerBuildWroteIsRead() throws JsonProcessingException {
        String json =
                "{\"incident\":\"i\",\"by\":\"alice\",\"command\":{\"do\":\"acknowledge\",\"later\":1},\"new\":true}";
        assertThat(mapper.readValue(json, CommandRequest.class))
                .isEqualTo(new CommandRequest("i", "alice", new Acknowledge()));
    }

    @Test
    void aRoleThatCouldHaveOneHolderOnlyIsRead() throws JsonProcessingException {
        Team team = mapper.readValue("{\"roles\":{\"ic\":\"alice\",\"tech\":[\"bob\",\"carol\"]}}", Team.class);
        assertThat(team.holders("ic")).containsExactly("alice");
        assertThat(team.holders("tech")).containsExactly("bob", "carol");
    }

    @Test
    void aCommandIsWrittenWithItsWireName() throws JsonProcessingException {
        assertThat(mapper.writerFor(Command.class).writeValueAsString(new Acknowledge()))
                .isEqualTo("{\"do\":\"acknowledge\"}");
    }

    @Test
    void aPinnedPolicyOpensAsItWas() {
        Policy policy = Policies.small();
        PinnedPolicy pinned = PinnedPolicy.of(policy);
        assertThat(pinned.open()).isEqualTo(policy);
        assertThat(PinnedPolicy.of(PolicyJson.read(PolicyJson.write(policy))).digest())
                .isEqualTo(pinned.digest());
    }
}
