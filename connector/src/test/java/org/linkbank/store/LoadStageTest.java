package org.linkbank.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LoadStageTest {

    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    @Test
    void worksInOrderAndIsDoneWhenFinished() {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        LoadStage<Integer> stage = new LoadStage<>("test", parts -> {}, done::add, failure);
        for (int i = 0; i < 100; i++) {
            stage.give(i);
        }
        stage.finish();

        assertThat(done).hasSize(100).isSorted();
        assertThat(failure.get()).isNull();
    }

    @Test
    void memoryFaultEndsTheLoadInsteadOfHangingIt() {
        InternalError fault = new InternalError("a fault occurred in an unsafe memory access operation");
        LoadStage<Integer> broken = new LoadStage<>(
                "broken",
                parts -> {},
                item -> {
                    throw fault;
                },
                failure);
        for (int i = 0; i < 100; i++) {
            broken.give(i);
        }
        broken.finish();

        assertThat(failure.get()).isSameAs(fault);
    }

    @Test
    void failureOfOneStageStopsTheOthers() {
        List<Integer> done = Collections.synchronizedList(new ArrayList<>());
        LoadStage<Integer> stage = new LoadStage<>("test", parts -> {}, done::add, failure);
        failure.set(new IllegalStateException("elsewhere"));

        stage.give(1);
        stage.finish();

        assertThat(failure.get()).hasMessage("elsewhere");
    }
}
