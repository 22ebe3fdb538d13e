package org.complaintdesk.demo;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * A sample case: what the customer said, and what people did about it, in order of time.
 *
 * @param id names the case for good: it is how the desk remembers how far the case has been played
 */
record SampleCase(
    @JsonProperty(required = true) String id,
    @JsonProperty(required = true) SampleComplaint complaint,
    @JsonProperty(required = true) List<SampleStep> story) {
}
