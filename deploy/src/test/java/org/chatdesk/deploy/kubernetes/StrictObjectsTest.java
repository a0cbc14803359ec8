package org.chatdesk.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictObjectsTest {

    @Test
    void shouldReadWhatIsRight() {
        assertThat(
                        StrictObjects.parse(
                                "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {b: c}}"))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, dato: {b: c}}",
                "{apiVersion: v1, kind: ConfigMap, metadata: {nam: a}}",
                "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {b: 1}}",
                "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {b: true}}",
                "{apiVersion: v1, kind: ConfigMap, metadata: {name: a}, data: {b: c, b: d}}",
                "{apiVersion: v2, kind: ConfigMap, metadata: {name: a}}",
                "{apiVersion: v1, kind: ConfigMop, metadata: {name: a}}",
                "{apiVersion: apps/v1, kind: Deployment, spec: {template: {spec: {containers: [{nome: a}]}}}}",
                "{apiVersion: apps/v1, kind: Deployment, spec: {replicas: many}}",
            })
    void shouldRefuseWhatAClusterWouldRefuse(String object) {
        assertThatThrownBy(() -> StrictObjects.parse(object)).isInstanceOf(RuntimeException.class);
    }
}
