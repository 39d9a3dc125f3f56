package dev.zephyr.starter.console;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The API needs no such check: a foreign page can not send its header. Hooks have secrets. */
@Configuration(proxyBeanMethods = false)
class ConsoleConfiguration implements WebMvcConfigurer {

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new SameOrigin()).excludePathPatterns("/api/**", "/hooks/**", "/actuator/**");
    }
}
