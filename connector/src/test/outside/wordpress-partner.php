<?php
/*
 * What a partner's site may have beside posts and pages: a public custom type with its own taxonomy, one that is hidden, and,
 * by options that a test sets, a REST interface that is closed and a record that breaks its page.
 */
add_action('init', function () {
    register_taxonomy('sector', ['toolkit'], ['public' => true, 'show_in_rest' => true, 'label' => 'Sectors']);
    register_post_type('toolkit', ['public' => true, 'show_in_rest' => true, 'rest_base' => 'toolkits', 'label' => 'Toolkits',
        'supports' => ['title', 'editor', 'excerpt', 'author'], 'taxonomies' => ['sector']]);
    register_post_type('draftbook', ['public' => false, 'show_in_rest' => false, 'label' => 'Hidden']);
    register_setting('general', 'linkbank_closed', ['type' => 'boolean', 'show_in_rest' => true, 'default' => false]);
    register_setting('general', 'linkbank_publish', ['type' => 'integer', 'show_in_rest' => true, 'default' => 0]);
    register_setting('general', 'linkbank_poison', ['type' => 'integer', 'show_in_rest' => true, 'default' => 0]);
});
// What the site's clock work does when the time of a scheduled post has come.
foreach (['add_option_linkbank_publish', 'update_option_linkbank_publish'] as $hook) {
    add_action($hook, function ($before, $id) {
        wp_publish_post((int) $id);
    }, 10, 2);
}
add_filter('rest_authentication_errors', function ($result) {
    if (get_option('linkbank_closed') && !is_user_logged_in()) {
        return new WP_Error('rest_login_required', 'REST API restricted to authenticated users.', ['status' => 401]);
    }
    return $result;
}, 100);
add_filter('rest_prepare_post', function ($response, $post, $request) {
    if ((int) get_option('linkbank_poison') === $post->ID && strpos((string) $request['_fields'], 'id') !== 0) {
        status_header(500);
        exit('There has been a critical error on this website.');
    }
    return $response;
}, 10, 3);
