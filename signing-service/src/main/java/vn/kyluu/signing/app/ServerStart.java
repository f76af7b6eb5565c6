package vn.kyluu.signing.app;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import vn.kyluu.server.Opening;

/** Tells that the server is starting us, by its own thread. */
@WebListener
public class ServerStart implements ServletContextListener {
    @Inject
    Opening opening;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        opening.begin();
    }
}
